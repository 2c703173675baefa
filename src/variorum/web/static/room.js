// What needs a script: opening words in place, moving from mark to mark, the switch of light. Pages read without it.

const page = document;

function lightSwitch() {
  const button = page.querySelector("button.light");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = page.documentElement;
    const dark = root.dataset.light
      ? root.dataset.light === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.light = dark ? "light" : "dark";
    localStorage.setItem("light", root.dataset.light);
  });
}

async function fetched(address) {
  const answer = await fetch(address, { headers: { accept: "text/html" } });
  if (!answer.ok) throw new Error(String(answer.status));
  const held = page.createElement("template");
  held.innerHTML = await answer.text();
  return held.content;
}

async function openBelow(link) {
  const statement = link.closest(".statement, .lead, .card, p, li") ?? link;
  const open = statement.querySelector(":scope > .opened-words");
  if (open) {
    open.remove();
    link.setAttribute("aria-expanded", "false");
    return;
  }
  const place = page.createElement("div");
  place.className = "opened-words";
  place.append(await fetched(link.dataset.opens));
  statement.append(place);
  link.setAttribute("aria-expanded", "true");
}

function opening() {
  for (const link of page.querySelectorAll("a[data-opens]")) link.setAttribute("aria-expanded", "false");
  page.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-opens]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    openBelow(link).catch(() => { location.href = link.href; });
  });
}

function accountText() {
  const text = page.querySelector("article.text");
  const here = page.querySelector("#here");
  if (!text || !here) return;
  const pieces = [...text.querySelectorAll("a.lit")];

  async function show(at, jump) {
    const piece = pieces.find((each) => Number(each.dataset.at) === at)
      ?? pieces.findLast((each) => Number(each.dataset.at) <= at);
    here.replaceChildren(await fetched(`${text.dataset.account}?at=${at}&part=1`));
    for (const each of pieces) each.classList.toggle("at", each === piece);
    if (piece && jump) {
      piece.scrollIntoView({ block: "center" });
      piece.focus({ preventScroll: true });
    }
    history.replaceState(null, "", `${text.dataset.account}?at=${at}`);
  }

  page.addEventListener("click", (event) => {
    const link = event.target.closest("article.text a.lit[href], #here a.following");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    show(Number(link.dataset.at), link.classList.contains("following")).catch(() => { location.href = link.href; });
  });

  // Words of layers that are switched off are no links: neither to the eye nor to the tabulator key.
  const boxes = [...page.querySelectorAll(".layers input")];
  const address = new Map(pieces.map((each) => [each, each.getAttribute("href")]));
  const link = () => {
    for (const each of pieces) {
      if (shown(each)) each.setAttribute("href", address.get(each));
      else each.removeAttribute("href");
    }
  };
  for (const box of boxes) box.addEventListener("change", link);

  const shown = (each) => [...page.querySelectorAll(".layers input:checked")]
    .some((box) => each.classList.contains(box.id.replace("show-", "")));

  link();

  page.addEventListener("keydown", (event) => {
    if (event.target.matches("input:not([type=checkbox]), textarea, select") || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.key === "m") here.querySelector("a.following")?.click();
    if (event.key !== "j" && event.key !== "k") return;
    const lit = pieces.filter(shown);
    const now = lit.findIndex((each) => each.classList.contains("at"));
    const next = lit[event.key === "j" ? now + 1 : Math.max(0, now - 1)] ?? lit[0];
    if (next) show(Number(next.dataset.at), true);
  });
}

function stepping() {
  const stops = [...page.querySelectorAll("[data-stop]")];
  const held = (link) => link.closest("[data-row]") ?? stops.find((each) => each === page.activeElement);
  page.addEventListener("keydown", (event) => {
    if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if ((event.key === "j" || event.key === "k") && stops.length) {
      const now = stops.indexOf(page.activeElement.closest("[data-stop]"));
      const next = stops[event.key === "j" ? Math.min(stops.length - 1, now + 1) : Math.max(0, now - 1)];
      next.scrollIntoView({ block: "center" });
      next.focus({ preventScroll: true });
      return;
    }
    if (!"rwm".includes(event.key)) return;
    const buttons = [...page.querySelectorAll(`[data-key="${event.key}"]`)];
    const row = held(page.activeElement);
    const own = row?.querySelector(`[data-key="${event.key}"]`);
    (own ?? (buttons.length === 1 ? buttons[0] : null))?.click();
  });
  if (location.hash) page.getElementById(location.hash.slice(1))?.focus({ preventScroll: true });
}

lightSwitch();
opening();
accountText();
stepping();
