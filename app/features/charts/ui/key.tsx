import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { keyOf } from "../drawing/key-items.ts";
import { marks } from "../drawing/shapes.ts";
import type { ChartView } from "../view.ts";

/** What the forms and strokes of the drawing mean: just those that are in it. */
export function Key({ view }: { view: ChartView }) {
  const t = useT("charts");
  const locale = useLocale();
  const items = keyOf(view, { t, locale });
  if (items.length === 0) return null;
  return (
    <ul className="chart-key" aria-label={t("key.title")}>
      {items.map(({ sign, text, end }) => (
        <li key={text} className={end ? "chart-key-end" : undefined}>
          {"mark" in sign ? (
            <svg width={18} height={18} viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
              <path className={`chart-${sign.look}`} d={marks[sign.mark]} fillRule="evenodd" />
            </svg>
          ) : (
            <svg width={28} height={18} aria-hidden="true" focusable="false">
              <line className={`chart-${sign.line}`} x1={0} x2={28} y1={9} y2={9} />
            </svg>
          )}
          {text}
        </li>
      ))}
    </ul>
  );
}
