import { useT } from "#app/i18n/use-t.tsx";
import { IconButton } from "#app/ui/form/button.tsx";
import { IntentForm, type RefusedForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { DecisionLine } from "../queries/meeting.server.ts";
import { decisionTextMax } from "../rules/meeting.ts";
import { OneLine } from "./one-line.tsx";

/** What was decided at a meeting. */
export function Decisions(props: {
  decisions: readonly DecisionLine[];
  write: boolean;
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const { decisions, write, formKey, refusal } = props;
  const t = useT("meetings");
  return (
    <Section id="decisions" title={t("decisions.here")}>
      {decisions.length === 0 ? (
        <p className="g-muted">{t("decisions.empty")}</p>
      ) : (
        <List label={t("decisions.here")}>
          {decisions.map(({ id, text, by }) => (
            <ListItem
              key={id}
              title={<span className="wrap-anywhere">{text}</span>}
              detail={by}
              end={
                write && (
                  <IntentForm intent="decision-remove" about={{ decisionId: id }} className="g-print-hidden">
                    <IconButton type="submit" icon="trash" label={t("decisions.remove", { text })} />
                  </IntentForm>
                )
              }
            />
          ))}
        </List>
      )}
      {write && (
        <OneLine
          intent="decide"
          label={t("decisions.add")}
          max={decisionTextMax}
          formKey={formKey}
          count={decisions.length}
          refusal={refusal}
        >
          {t("decisions.add.do")}
        </OneLine>
      )}
    </Section>
  );
}
