import { useT } from "#app/i18n/use-t.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { Change, Piece } from "../document/compare.ts";

/** Lines that are the same stand round what was changed, so many on each side; the others are counted. */
const round = 1;

/** What became of each line: with ins and del for the eye, in words for the ear, and never by colour alone. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useT("note-pages");
  const differs = (at: number) => (changes[at]?.state ?? "same") !== "same";
  if (!changes.some(({ state }) => state !== "same")) return <p>{t("compare.same")}</p>;
  const near = (at: number) => {
    for (let by = -round; by <= round; by += 1) if (differs(at + by)) return true;
    return false;
  };
  const count = (state: Change["state"]) => changes.filter((change) => change.state === state).length;
  return (
    <>
      <p>{t("compare.count", { fresh: count("new"), gone: count("gone"), changed: count("changed") })}</p>
      <div className="g-written g-card">
        {changes.map((change, at) => {
          if (near(at)) {
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names, and keep nothing of their own
            return <Line key={at} change={change} />;
          }
          if (at > 0 && !near(at - 1)) return null;
          let hidden = 1;
          while (at + hidden < changes.length && !near(at + hidden)) hidden += 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <p key={at} className="g-muted g-small">
              {t("compare.hidden", { n: hidden })}
            </p>
          );
        })}
      </div>
    </>
  );
}

function Line({ change }: { change: Change }) {
  const t = useT("note-pages");
  const { state, pieces } = change;
  return (
    <p className="whitespace-pre-wrap">
      {state === "changed" && <VisuallyHidden>{t("compare.line.changed")}</VisuallyHidden>}
      {pieces.map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Words key={i} piece={piece} />
      ))}
      {state === "changed" && pieces.every((piece) => piece.state === "same") && (
        <span className="g-muted g-small"> {t("compare.form")}</span>
      )}
    </p>
  );
}

function Words({ piece: { state, text } }: { piece: Piece }) {
  const t = useT("note-pages");
  if (state === "same") return text;
  const Tag = state === "new" ? "ins" : "del";
  return (
    <Tag>
      <VisuallyHidden>{t(`compare.${state}.begins`)}</VisuallyHidden>
      {text}
      <VisuallyHidden>{t("compare.ends")}</VisuallyHidden>
    </Tag>
  );
}
