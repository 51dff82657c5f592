// Runs before the first paint, so that a remembered theme never flashes in. The only script that is not a module.
try {
  const theme = localStorage.getItem("greenroom-theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
} catch {
  // Storage is blocked: the system's theme stays.
}
