import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import type { EvaluationLinks as Links } from "../queries/evaluation-links.server.ts";

/** The ways from a gathering to what one thought of it, and to what everybody did. `here` is the gathering's address. */
export function EvaluationLinks({ links, here }: { links: Links; here: string }) {
  const t = useT("evaluations");
  return (
    <>
      {links.asks && (
        <div>
          <ButtonLink to={`${here}/evaluation`} variant="primary" icon="pencil">
            {t("links.answer")}
          </ButtonLink>
          <p className="g-muted g-small mt-1">{t("links.answer.detail")}</p>
        </div>
      )}
      {links.answered && <p className="g-muted">{t("links.answered")}</p>}
      {links.results && (
        <div>
          <ButtonLink to={`${here}/evaluation/results`} icon="chart">
            {t(links.state === "coming" ? "links.coming" : "links.results")}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
