// Draws an article as text nodes, never as HTML, with a mark at every reported number.
const DRAWN_AFTER = 150; // milliseconds until the rows beside the text are drawn again

export default function ({ data, parentElement, setTriggerValue }) {
  const article = parentElement.querySelector("article");
  if (article.dataset.drawn !== data.digest) {
    article.replaceChildren(...data.paragraphs.map((pieces) => paragraph(pieces, setTriggerValue)));
    article.dataset.drawn = data.digest;
    article.dataset.chosen = "0";
  }
  for (const [family, hue] of Object.entries(data.hues)) article.style.setProperty(`--${family}`, hue);
  for (const mark of article.querySelectorAll("mark")) {
    const number = mark.dataset.number;
    mark.dataset.family = data.families[number];
    mark.dataset.decision = data.decisions[number];
    mark.setAttribute("aria-pressed", String(number === String(data.chosen)));
  }
  const chosen = String(data.chosen);
  if (article.dataset.chosen !== chosen) {
    article.dataset.chosen = chosen;
    if (article.dataset.picked === chosen) setTimeout(showRow, DRAWN_AFTER);
    else show(article, article.querySelector(`mark[data-number="${chosen}"]`));
    article.dataset.picked = "";
  }
}

function paragraph(pieces, setTriggerValue) {
  const block = document.createElement("p");
  block.dir = "auto";
  block.append(...pieces.map((piece) => (piece.numbers.length ? marked(piece, setTriggerValue) : piece.text)));
  return block;
}

function marked(piece, setTriggerValue) {
  const number = piece.numbers.at(-1);
  const mark = document.createElement("mark");
  mark.dataset.number = number;
  mark.tabIndex = 0;
  mark.setAttribute("role", "button");
  for (const begun of piece.begins) {
    const label = document.createElement("sup");
    label.textContent = begun;
    mark.append(label);
  }
  mark.append(piece.text);
  const pick = () => {
    mark.closest("article").dataset.picked = number;
    setTriggerValue("picked", number);
  };
  mark.onclick = pick;
  mark.onkeydown = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    pick();
  };
  return mark;
}

function showRow() {
  document.querySelector('[class*="st-key-item_"][class*="_chosen_"]')?.scrollIntoView({ block: "nearest" });
}

function show(article, mark) {
  if (!mark) return;
  const inside = mark.getBoundingClientRect();
  const around = article.getBoundingClientRect();
  if (inside.top >= around.top && inside.bottom <= around.bottom) return;
  article.scrollTop += inside.top - around.top - around.height / 3;
}
