// Runs before the page is drawn, so that the chosen light does not flash.
const chosen = localStorage.getItem("light");
if (chosen === "light" || chosen === "dark") document.documentElement.dataset.light = chosen;
