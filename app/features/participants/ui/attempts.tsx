import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { AttemptLine } from "../queries/participant.server.ts";
import { longestNote, outcomes, ways } from "../rules/purposes.ts";

/** When she was sought and what came of it; what was noted is read when she is opened. */
export function Attempts({ attempts }: { attempts: readonly AttemptLine[] }) {
  const t = useT("followed");
  const locale = useLocale();
  if (attempts.length === 0) return <p className="g-muted">{t("attempts.none")}</p>;
  return (
    <List label={t("attempts.title")}>
      {attempts.map(({ id, at, by, how, outcome, noted }) => (
        <ListItem
          key={id}
          title={t("attempts.line", { how: t(`how.${how}`), outcome: t(`outcome.${outcome}`) })}
          detail={t("attempts.by", { when: formatMoment(locale, at), by })}
        >
          {noted && <p className="g-small g-muted">{t("attempts.noted")}</p>}
        </ListItem>
      ))}
    </List>
  );
}

export function AttemptForm({ formKey, refusal }: { formKey: string; refusal: RefusedForm | undefined }) {
  const t = useT("followed");
  const about = { key: formKey };
  const form = useIntent(refusal, { intent: "attempt" }, "followed");
  const field = (name: string) => ({ name, error: form.error(name), defaultValue: form.typed(name) });
  return (
    <IntentForm intent="attempt" about={about}>
      <FormLayout>
        <h3>{t("attempt.title")}</h3>
        <RadioCards
          {...field("how")}
          label={t("attempt.how")}
          choices={ways.map((value) => ({ value, label: t(`how.${value}`) }))}
          columns
          required
        />
        <RadioCards
          {...field("outcome")}
          label={t("attempt.outcome")}
          choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          columns
          required
        />
        <TextArea
          {...field("note")}
          label={t("attempt.note")}
          hint={t("attempt.note.hint")}
          maxLength={longestNote}
          autoComplete="off"
          rows={2}
        />
        <FormActions>
          <IntentButton intent="attempt" about={about} pendingText={t("sending")} variant="secondary">
            {t("attempt.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
