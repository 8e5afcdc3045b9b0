import type { Progress as ProgressData } from "../protocol";
import type { Texts } from "../texts";

/** How far along the fit check is. */
export function Progress({ progress: { number, about, most }, t }: { progress: ProgressData; t: Texts }) {
  const longer = number > about;
  const end = Math.max(longer ? most : about, number);
  const text = longer ? t.progressMost(number, end) : t.progress(number, end);
  return (
    <div class="progress">
      <span aria-hidden="true">{text}</span>
      <div role="progressbar" aria-label={text} aria-valuemin={0} aria-valuemax={end} aria-valuenow={number} aria-valuetext={text}>
        <div style={{ width: `${(100 * number) / end}%` }} />
      </div>
    </div>
  );
}
