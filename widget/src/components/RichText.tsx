import { parseLine, parseText } from "../richtext";
import type { Piece } from "../richtext";
import type { Texts } from "../texts";

function Pieces({ pieces, t }: { pieces: Piece[]; t: Texts }) {
  return pieces.map(({ text, href }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener noreferrer">
        {text}
        <span class="hidden"> {t.newTab}</span>
      </a>
    ) : (
      text
    ),
  );
}

/** One line of the bot's text. */
export function RichLine({ text, t }: { text: string; t: Texts }) {
  return <Pieces pieces={parseLine(text)} t={t} />;
}

/** The bot's text with its paragraphs, lists and links. */
export function RichText({ text, t }: { text: string; t: Texts }) {
  return (
    <>
      {parseText(text).map((block) =>
        block.kind === "list" ? (
          <ul>
            {block.items.map((pieces) => (
              <li>
                <Pieces pieces={pieces} t={t} />
              </li>
            ))}
          </ul>
        ) : (
          <p>
            {block.lines.map((pieces, index) => (
              <span key={index}>
                {index > 0 && <br />}
                <Pieces pieces={pieces} t={t} />
              </span>
            ))}
          </p>
        ),
      )}
    </>
  );
}
