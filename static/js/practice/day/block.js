/** The question of the day on the home page. */
import { coded } from "../../shared/coded.js";
import { loadCatalog, loadTopic } from "../lists.js";
import { dayName } from "../time.js";
import { placeOf, questionAt } from "./pick.js";

/** @param {HTMLElement} block - has room for a question, and is empty where none can be had */
export async function startQuestionOfTheDay(block) {
  const root = document.documentElement.dataset.root;
  try {
    const { levels, topics } = await loadCatalog(root);
    const { topic, place } = placeOf(dayName(Date.now()), topics);
    const { questions } = await loadTopic(root, topic);
    const question = questionAt(place, questions);
    const link = block.querySelector("a");
    link.href = `${root}${topic}/${question.slug}/`;
    link.replaceChildren(...coded(question.title));
    const title = (list, name) => list.find(({ id, slug }) => (id ?? slug) === name).title;
    block.querySelector("small").textContent = `${title(topics, topic)} · ${title(levels, question.level)}`;
    block.hidden = false;
  } catch (error) {
    // The page has its topics all the same.
    console.info(error.message);
  }
}
