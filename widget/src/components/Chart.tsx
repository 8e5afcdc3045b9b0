import type { Chart as ChartData } from "../protocol";
import type { Texts } from "../texts";

/** The share of the width that bars take, in percent; the words next to them take the rest. */
const BARS = 54;
const WORDS = "57%";
const LINE = 1.35;
const LONGEST_LABEL = 36;

/** Breaks a label into lines: SVG text does not wrap by itself. */
function wrap(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < LONGEST_LABEL) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface BarProps {
  kind: "you" | "role";
  /** The length of the bar, and where its words begin. */
  width: string;
  words: string;
  text: string;
  top: number;
}

function Bar({ kind, width, words, text, top }: BarProps) {
  return (
    <>
      <rect class={kind} x="1" y={`${top + 0.1}em`} width={width} height=".8em" rx="3" />
      <text x={words} y={`${top + 0.85}em`}>
        {text}
      </text>
    </>
  );
}

/** The length of a bar; even a value of 0 shows, as a sliver. */
function length(value: number): string {
  return `${Math.max(1.5, Math.min(1, value) * BARS)}%`;
}

/** Compares what the person answered (filled bars) with what the role asks for (outlined bars), each also in words. */
export function Chart({ chart, id, t }: { chart: ChartData; id: string; t: Texts }) {
  let top = 2 * LINE + 0.8;
  const rows = chart.rows.map((row) => {
    const lines = wrap(row.label);
    const start = top;
    const bars = start + lines.length * LINE;
    top = bars + 2 * LINE + 0.7;
    return { ...row, lines, start, bars };
  });
  const description = chart.rows
    .map(({ label, you_text, role_text }) => `${label}: ${chart.you}: ${you_text}, ${chart.role}: ${role_text}`)
    .join("; ");
  return (
    <figure class="chart">
      <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={`${top}em`}>
        <title id={`${id}-title`}>{chart.title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <Bar kind="you" width="1.6em" words="2.3em" text={chart.you} top={0} />
        <Bar kind="role" width="1.6em" words="2.3em" text={chart.role} top={LINE} />
        {rows.map((row) => (
          <g>
            {row.lines.map((line, index) => (
              <text class="label" x="0" y={`${row.start + 0.85 + index * LINE}em`}>
                {line}
              </text>
            ))}
            <Bar kind="you" width={length(row.you)} words={WORDS} text={row.you_text} top={row.bars} />
            <Bar kind="role" width={length(row.role)} words={WORDS} text={row.role_text} top={row.bars + LINE} />
          </g>
        ))}
      </svg>
      <figcaption aria-hidden="true">{chart.title}</figcaption>
      <details>
        <summary>{t.chartTable}</summary>
        <table>
          <caption class="hidden">{chart.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.aspect}</th>
              <th scope="col">{chart.you}</th>
              <th scope="col">{chart.role}</th>
            </tr>
          </thead>
          <tbody>
            {chart.rows.map((row) => (
              <tr>
                <th scope="row">{row.label}</th>
                <td>{row.you_text}</td>
                <td>{row.role_text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
