/** The form of what a reader sets once: how many new cards a day, how much to retain, whether single keys do something. */

/** @param {HTMLFormElement} form */
export function startSettings(form, store) {
  const { newPerDay, retention, keys } = form.elements;
  const output = form.querySelector("output");

  function show() {
    const settings = store.settings();
    newPerDay.value = settings.newPerDay;
    retention.value = Math.round(settings.retention * 100);
    keys.checked = settings.keys !== false;
    tell();
  }

  function tell() {
    output.textContent = `${retention.value} %`;
    retention.setAttribute("aria-valuetext", output.textContent);
  }

  retention.addEventListener("input", tell);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    if (form.reportValidity()) {
      store.setSettings({ newPerDay: newPerDay.valueAsNumber, retention: retention.valueAsNumber / 100, keys: keys.checked });
    }
  });
  store.subscribe(() => {
    if (!form.contains(document.activeElement)) {
      show();
    }
  });
  show();
}
