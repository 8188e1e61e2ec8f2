import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { TeamPeople } from "../queries/team-people.server.ts";
import type { NamedTerm } from "../types.ts";

type Props = { page: TeamPeople; today: string; formKey: string; refusal: RefusedForm | undefined };

/** Who coordinates and who stands in, from when to when, and the forms that change it. */
export function Terms({ page, today, formKey, refusal }: Props) {
  const t = useT("teams");
  const { terms, rights } = page;
  return (
    <>
      {terms.length === 0 ? (
        <p className="g-muted">{t("keep.terms.none")}</p>
      ) : (
        <List label={t("keep.terms")}>
          {terms.map((term) => (
            <TermLine
              key={term.id}
              term={term}
              today={today}
              refusal={refusal}
              mayEnd={term.kind === "acting" ? rights.setCoordinator : rights.setDeputy}
            />
          ))}
        </List>
      )}
      <div className="mt-4 grid justify-items-start gap-2">
        {rights.setCoordinator && <TermForm kind="coordinator" {...{ page, today, formKey, refusal }} />}
        {rights.setDeputy && <TermForm kind="deputy" {...{ page, today, formKey, refusal }} />}
      </div>
    </>
  );
}

function TermLine(props: Pick<Props, "today" | "refusal"> & { term: NamedTerm; mayEnd: boolean }) {
  const { term, today, mayEnd, refusal } = props;
  const t = useT("teams");
  const locale = useLocale();
  const from = formatDay(locale, term.startedOn);
  const days = term.endedOn
    ? t("keep.terms.between", { from, to: formatDay(locale, term.endedOn) })
    : t("keep.terms.from", { from });
  const about = { termId: term.id };
  const { message } = useIntent(refusal, { intent: "end-term", about }, "teams", "hand-overs");
  return (
    <ListItem
      title={term.name}
      detail={
        <>
          {t(term.kind === "acting" ? "people.coordinator" : "people.deputy")} · {days}
        </>
      }
      end={
        mayEnd && (
          <IntentForm intent="end-term" about={about}>
            <IntentButton intent="end-term" about={about} pendingText={t("sending")} variant="quiet" small>
              {t(term.startedOn >= today ? "keep.terms.takeBack" : "keep.terms.end")}
              <span className="g-hidden"> {term.name}</span>
            </IntentButton>
          </IntentForm>
        )
      }
    >
      {message !== undefined && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
    </ListItem>
  );
}

function TermForm({ kind, page, today, formKey, refusal }: Props & { kind: "coordinator" | "deputy" }) {
  const t = useT("teams");
  const form = useIntent(refusal, { intent: kind }, "teams", "hand-overs");
  const words = kind === "deputy" ? ("keep.deputy" as const) : ("keep.acting" as const);
  const { startsOn, endsOn } = page.period;
  const day = (name: string) => ({
    name,
    id: `${kind}-${name}`,
    error: form.error(name),
    min: startsOn,
    max: endsOn,
    required: true,
  });
  return (
    <Disclosure plain summary={t(words)} open={form.refused}>
      <IntentForm intent={kind} about={{ key: formKey }}>
        <FormLayout>
          {form.message !== undefined && (
            <ErrorSummary title={form.message} errors={[{ text: form.message, id: `${kind}-personId` }]} />
          )}
          <Select
            name="personId"
            id={`${kind}-personId`}
            label={t("label.person")}
            hint={t(`${words}.hint`)}
            error={form.error("personId")}
            defaultValue={form.typed("personId")}
            required
          >
            <option value="">{t("label.person.choose")}</option>
            {page.members.map((member) => (
              <option key={member.personId} value={member.personId}>
                {member.name}
              </option>
            ))}
          </Select>
          <FormRow>
            <DateInput {...day("startedOn")} label={t("label.from")} defaultValue={form.typed("startedOn", today)} />
            {kind === "deputy" && (
              <DateInput {...day("endedOn")} label={t("label.to")} defaultValue={form.typed("endedOn")} />
            )}
          </FormRow>
          <FormActions>
            <IntentButton intent={kind} pendingText={t("sending")} small>
              {t(`${words}.do`)}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
