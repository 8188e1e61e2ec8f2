import { formatDayLong } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { WrittenArea } from "#app/ui/form/written.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { fourQuestions } from "../rules/decisions.ts";
import { type DecisionOfChart, type EndedDecision, measureTextMax } from "../rules/types.ts";

type Refused = { refusal: RefusedForm | undefined };

/** What was decided of the centre line, and the four questions before it is moved. */
export function Centre(props: {
  decisions: readonly DecisionOfChart[];
  ended: readonly EndedDecision[];
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const { decisions, ended, formKey, refusal } = props;
  const t = useT("measures");
  const locale = useLocale();
  const form = useIntent(refusal, { intent: "centre" }, "measures");
  return (
    <Disclosure summary={t("centre.title")} open={form.refused}>
      <p className="g-muted max-w-prose">{t("centre.lead")}</p>
      {decisions.length > 0 && (
        <List label={t("centre.holds")}>
          {decisions.map((decision) => (
            <ListItem
              key={decision.id}
              title={titleOf(decision)}
              detail={t("centre.by", { by: decision.by ?? "", on: formatDayLong(locale, decision.on) })}
              end={<EndDecision decision={decision} />}
            >
              <p className="whitespace-pre-line">{decision.reason}</p>
            </ListItem>
          ))}
        </List>
      )}
      <CentreForm formKey={formKey} refusal={refusal} />
      {ended.length > 0 && (
        <Disclosure plain summary={t("centre.ended")}>
          <List label={t("centre.ended")}>
            {ended.map((one) => (
              <ListItem
                key={one.id}
                title={titleOf(one)}
                detail={t("centre.ended.by", {
                  by: one.by ?? "",
                  on: formatDayLong(locale, one.on),
                  endedBy: one.endedBy ?? "",
                  endedOn: formatDayLong(locale, one.endedOn),
                })}
              >
                <p className="whitespace-pre-line">{one.reason}</p>
              </ListItem>
            ))}
          </List>
        </Disclosure>
      )}
    </Disclosure>
  );

  function titleOf({ kind, day }: DecisionOfChart): string {
    return t(kind === "freeze" ? "centre.frozen" : "centre.parted", { day: formatDayLong(locale, day) });
  }
}

function EndDecision({ decision }: { decision: DecisionOfChart }) {
  const t = useT("measures");
  const about = { decision: decision.id };
  return (
    <IntentForm intent="end-decision" about={about}>
      <IntentButton intent="end-decision" about={about} pendingText={t("sending")} variant="quiet" small>
        {t("centre.end")}
      </IntentButton>
    </IntentForm>
  );
}

function CentreForm({ formKey, refusal }: { formKey: string } & Refused) {
  const t = useT("measures");
  const about = { key: formKey };
  const form = useIntent(refusal, { intent: "centre" }, "measures");
  const answers = (["yes", "no"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <IntentForm intent="centre" about={about}>
      <FormLayout>
        {form.message && (
          <Callout tone="warning" live>
            {form.message}
          </Callout>
        )}
        <RadioCards
          name="kind"
          label={t("centre.kind")}
          choices={(["freeze", "split"] as const).map((value) => ({ value, label: t(`centre.${value}`) }))}
          defaultValue={form.typed("kind")}
          error={form.error("kind")}
          required
        />
        <DateInput
          name="day"
          id="centre-day"
          label={t("centre.day")}
          defaultValue={form.typed("day")}
          error={form.error("day")}
          required
        />
        {fourQuestions.map((question) => (
          <RadioCards
            key={question}
            name={question}
            label={t(`question.${question}`)}
            choices={answers}
            columns
            defaultValue={form.typed(question)}
            error={form.error(question)}
            required
          />
        ))}
        <WrittenArea
          name="reason"
          label={t("centre.reason")}
          hint={t("centre.reason.hint")}
          rows={2}
          defaultValue={form.typed("reason")}
          error={form.error("reason")}
          maxLength={measureTextMax.reason}
          required
        />
        <FormActions>
          <IntentButton intent="centre" about={about} pendingText={t("sending")} variant="secondary">
            {t("centre.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
