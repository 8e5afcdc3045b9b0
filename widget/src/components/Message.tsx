import type { Message as MessageData } from "../protocol";
import { texts } from "../texts";
import { Chart } from "./Chart";
import { Progress } from "./Progress";
import { RichLine, RichText } from "./RichText";
import { Table } from "./Table";

interface Props {
  message: MessageData;
  /** Whether it has just come from the bot; nothing else in the log is announced. */
  announced: boolean;
  /** Says that the message has not reached the server yet, if it hasn't. */
  waiting?: string | false;
}

export function Message({ message, announced, waiting }: Props) {
  const { from, id, language, text, source, progress, chart, table } = message;
  const t = texts[language];
  const fromBot = from === "bot";
  return (
    <div class={`message ${from}${announced ? " new" : ""}`} lang={language} aria-live={announced ? undefined : "off"}>
      <span class="hidden">{fromBot ? t.bot : t.you} </span>
      <div class={chart || table ? "bubble full" : "bubble"}>
        {progress && <Progress progress={progress} t={t} />}
        {fromBot ? <RichText text={text} t={t} /> : <p class="plain">{text}</p>}
        {chart && <Chart chart={chart} id={`chart-${id}`} t={t} />}
        {table && <Table table={table} t={t} />}
        {source && (
          <p class="source">
            <RichLine text={source} t={t} />
          </p>
        )}
      </div>
      {waiting && <span class="waiting">{waiting}</span>}
    </div>
  );
}
