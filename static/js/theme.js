// Runs before the first paint, the only script that does: a remembered theme must not flash in, and controls that a
// module will show must have their room from the start.
document.documentElement.dataset.scripts = "on";
try {
  const theme = localStorage.getItem("greenroom-theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
  // Where something is marked, pages have room for it and load what shows it.
  if (localStorage.getItem("greenroom-progress")) {
    document.documentElement.dataset.progress = "on";
  }
} catch {
  // Storage is blocked: the system's theme stays.
}
