import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Section } from "#app/ui/page.tsx";
import type { TablesPage } from "../queries/tables.server.ts";
import type { Moving } from "./move-person.tsx";
import { LayForm, PlaceForm } from "./place-forms.tsx";
import { People } from "./table-card.tsx";

/** What who places people does: lays tables, places everybody, and sees who has no place yet. */
export function Placing(props: { page: TablesPage & { seed: number; formKey: string }; moving: Moving }) {
  const { page, moving } = props;
  const { tables, standing, seed, formKey } = page;
  const { refusal } = moving;
  const t = useT("tables");
  const seated = tables.some(({ seatsTaken }) => seatsTaken > 0);
  const of = (intent: string) => refusal?.values.intent === intent;
  if (tables.length === 0) {
    return (
      <Section id="lay" title={t("lay")}>
        <LayForm formKey={formKey} refusal={refusal} />
      </Section>
    );
  }
  return (
    <div className="g-print-hidden g-flow">
      <Section id="standing" title={t("standing")}>
        {standing.length === 0 ? (
          <p className="g-muted">{t("standing.none")}</p>
        ) : (
          <>
            <p className="mb-2">{t("standing.lead", { n: standing.length })}</p>
            <People label={t("standing")} people={standing} from={null} moving={moving} />
          </>
        )}
      </Section>
      <div>
        <Disclosure summary={t("place")} open={!seated || of("place")}>
          <p className="g-muted mb-3">{t("place.lead")}</p>
          <PlaceForm key={seated ? "again" : "first"} seed={seed} seated={seated} refusal={refusal} />
        </Disclosure>
        <Disclosure summary={t("lay.more")} open={of("lay")}>
          <LayForm formKey={formKey} refusal={refusal} />
        </Disclosure>
      </div>
    </div>
  );
}
