/** The parts of the bot's plain text: paragraphs and lists, which consist of words and links. */

export interface Piece {
  text: string;
  href?: string;
}

export type Block = { kind: "paragraph"; lines: Piece[][] } | { kind: "list"; items: Piece[][] };

const BULLET = /^\s*•\s+/;
const LINK = /(?:https?:\/\/|mailto:)[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** Cuts off what belongs to the sentence rather than the address, such as final punctuation or a closing bracket. */
function addressOf(found: string): string {
  let address = found;
  for (;;) {
    const last = address.slice(-1);
    const unopened = last === ")" && address.split(")").length > address.split("(").length;
    if (!unopened && !/[.,;:!?'’\]]/.test(last)) return address;
    address = address.slice(0, -1);
  }
}

function hrefOf(address: string): string | null {
  try {
    const url = new URL(/^(https?|mailto):/i.test(address) ? address : `mailto:${address}`);
    return ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function parseLine(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(LINK)) {
    const address = addressOf(match[0]);
    const href = hrefOf(address);
    if (!href) continue;
    if (match.index > end) pieces.push({ text: line.slice(end, match.index) });
    pieces.push({ text: address, href });
    end = match.index + address.length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}

export function parseText(text: string): Block[] {
  const blocks: Block[] = [];
  let current: Block | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (!line.trim()) {
      current = null;
      continue;
    }
    const bulleted = BULLET.test(line);
    if (current?.kind !== (bulleted ? "list" : "paragraph")) {
      current = bulleted ? { kind: "list", items: [] } : { kind: "paragraph", lines: [] };
      blocks.push(current);
    }
    if (current.kind === "list") current.items.push(parseLine(line.replace(BULLET, "")));
    else current.lines.push(parseLine(line));
  }
  return blocks;
}
