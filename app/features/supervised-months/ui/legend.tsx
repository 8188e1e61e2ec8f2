import { useT } from "#app/i18n/use-t.tsx";
import { reasons } from "../rules/strip.ts";

const outcomes = ["held", "booked", "excused", "missed", "untold"] as const;
const without = ["waiting", "nothing", "pause"] as const;

/** What the marks and the codes of reasons mean. */
export function Legend() {
  const t = useT("supervised-months");
  return (
    <section className="months-legend" aria-label={t("legend.title")}>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome}>
            <span className={`mark mark-${outcome}`} aria-hidden="true" />
            {t(`state.${outcome}`)}
          </li>
        ))}
        {without.map((state) => (
          <li key={state}>
            <span className={`months-sample month-${state}`} aria-hidden="true" />
            {t(`state.${state}`)}
          </li>
        ))}
      </ul>
      <p>
        {t("legend.day")} {t("legend.codes")}{" "}
        {reasons.map((reason) => `${t(`code.${reason}`)}\u00a0=\u00a0${t(`reason.${reason}`)}`).join(", ")}.
      </p>
    </section>
  );
}
