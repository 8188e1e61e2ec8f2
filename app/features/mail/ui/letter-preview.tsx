import { useT } from "#app/i18n/use-t.tsx";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import type { ShownLetter } from "../letters.server.ts";

/**
 * One letter as a mail program shows it, and beside it its plain text. What it looks like is a page of its own in a frame
 * that runs nothing and may load nothing: it cannot reach this one, nor this one's styles it.
 */
export function LetterPreview(props: {
  letter: ShownLetter;
  language: "sv" | "en";
  place: { number: number; of: number };
}) {
  const { letter, language, place } = props;
  const t = useT("mail");
  const which = place.of > 1 ? t("preview.which", place) : null;
  return (
    <article className="g-card mb-6">
      <h3 className="g-card-title" lang={language}>
        {letter.subject}
      </h3>
      {which && <p className="g-small g-muted">{which}</p>}
      <div className="mt-3 grid gap-4 lg:grid-cols-2">
        <div>
          <p className="g-small g-muted mb-1">{t("preview.html")}</p>
          <iframe
            className="h-112 w-full rounded-md border border-line bg-paper"
            title={`${t("preview.html")}: ${letter.subject}${which ? ` (${which})` : ""}`}
            sandbox=""
            srcDoc={letter.html}
          />
        </div>
        <div>
          <p className="g-small g-muted mb-1">{t("preview.text")}</p>
          <ScrollRegion label={`${t("preview.text")}: ${letter.subject}${which ? ` (${which})` : ""}`}>
            <p className="whitespace-pre-line wrap-anywhere" lang={language}>
              {letter.text}
            </p>
          </ScrollRegion>
        </div>
      </div>
    </article>
  );
}
