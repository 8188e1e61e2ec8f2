import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

/** The ways of a note out of here. Plain links: a file is not a page. */
export function TakeOut({ noteId }: { noteId: string }) {
  const t = useT("note-pages");
  return (
    <section aria-labelledby="take-out" className="g-print-hidden mt-6 grid gap-2 border-line border-t pt-5">
      <h2 id="take-out" className="text-base">
        {t("take-out")}
      </h2>
      <p className="g-muted g-small">{t("take-out.text")}</p>
      <p className="g-row">
        <ButtonLink to={`/notes/${noteId}/print`} icon="printer" small>
          {t("take-out.print")}
        </ButtonLink>
        {(["docx", "pdf"] as const).map((format) => (
          <a
            key={format}
            href={`/notes/${noteId}/export/${format}`}
            download
            className="g-btn g-btn-secondary g-btn-sm"
          >
            <Icon name="download" />
            {t(`take-out.${format}`)}
          </a>
        ))}
      </p>
    </section>
  );
}
