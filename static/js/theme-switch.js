/** The button that chooses between the system's theme, light and dark, and remembers the choice. */
const KEY = "greenroom-theme";
const CHOICES = ["system", "light", "dark"];

/** @param {HTMLButtonElement | null} button hidden until it works */
export function startThemeSwitch(button) {
  if (!button) {
    return;
  }
  const show = (choice) => {
    apply(choice);
    button.dataset.choice = choice;
    const label = `Theme: ${choice}. Switch to ${following(choice)}`;
    button.setAttribute("aria-label", label);
    button.title = label;
  };
  show(document.documentElement.dataset.theme ?? "system");
  button.hidden = false;
  button.addEventListener("click", () => {
    const choice = following(button.dataset.choice);
    remember(choice);
    show(choice);
  });
  window.addEventListener("storage", (event) => {
    if (event.key === KEY) {
      show(CHOICES.includes(event.newValue) ? event.newValue : "system");
    }
  });
}

function following(choice) {
  return CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length];
}

function apply(choice) {
  if (choice === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = choice;
  }
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) {
    const scheme = meta.dataset.scheme;
    const chosen = scheme === choice ? "all" : "not all";
    meta.media = choice === "system" ? `(prefers-color-scheme: ${scheme})` : chosen;
  }
}

function remember(choice) {
  try {
    if (choice === "system") {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, choice);
    }
  } catch {
    // Storage is blocked: the choice holds for this page only.
  }
}
