import type { ReactNode } from "react";
import { formatDay, formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { ProposalLine, RoleLine, SupervisionLine } from "../queries/programme-people.server.ts";

/** What a field of a refused form held, and what is wrong with it. */
type Field = { readonly typed: string; readonly error: string | undefined };

/** Those in one role. `correcting`: the form that corrects an address, of another slice. */
export function Roles(props: {
  roles: readonly RoleLine[];
  mayEnd: boolean;
  refusal: RefusedForm | undefined;
  correcting: (role: RoleLine) => ReactNode;
  /** The choice of who takes over, of another slice. */
  takingOver: (role: RoleLine, field: Field) => ReactNode;
}) {
  const { roles, mayEnd, refusal, correcting, takingOver } = props;
  const t = useT("programmes");
  if (roles.length === 0) return <p className="g-muted">{t("people.none")}</p>;
  return (
    <List>
      {roles.map((role) => (
        <ListItem key={role.id} before={<Avatar name={role.name} />} title={role.name} detail={role.organisation}>
          <div className="grid justify-items-start gap-1">
            {role.email !== null && correcting(role)}
            {mayEnd && <EndRole role={role} refusal={refusal} takingOver={takingOver} />}
          </div>
        </ListItem>
      ))}
    </List>
  );
}

function EndRole(props: Pick<Parameters<typeof Roles>[0], "refusal" | "takingOver"> & { role: RoleLine }) {
  const { role, refusal, takingOver } = props;
  const t = useT("programmes");
  const about = { roleId: role.id };
  const form = useIntent(refusal, { intent: "end-role", about }, "programmes", "hand-overs");
  return (
    <Disclosure plain summary={t("people.end")} open={form.refused}>
      {form.message !== undefined && (
        <Callout tone="warning" live>
          {form.message}
        </Callout>
      )}
      <p className="mb-3">{t("people.end.text", { name: role.name })}</p>
      <IntentForm intent="end-role" about={about}>
        <FormLayout>
          {role.role === "researcher" && takingOver(role, { typed: form.typed("toId"), error: form.error("toId") })}
          <FormActions>
            <IntentButton intent="end-role" about={about} pendingText={t("sending")} variant="danger" small>
              {t("people.end.do", { name: role.name })}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}

/** Proposals that wait. Only another researcher gets the button that confirms. */
export function Proposals({ proposals, me }: { proposals: readonly ProposalLine[]; me: string }) {
  const t = useT("programmes");
  const locale = useLocale();
  return (
    <List label={t("people.proposals")}>
      {proposals.map((proposal) => {
        const about = { proposalId: proposal.id };
        const day = formatDayShort(locale, proposal.proposedOn);
        return (
          <ListItem
            key={proposal.id}
            before={<Avatar name={proposal.name} />}
            title={proposal.name}
            detail={t("people.proposal.by", { by: proposal.proposedBy, day })}
          >
            <div className="g-row mt-2">
              {proposal.mayConfirm ? (
                <IntentForm intent="confirm" about={about}>
                  <IntentButton intent="confirm" about={about} pendingText={t("sending")} small>
                    {t("people.proposal.confirm")}
                    <span className="g-hidden"> {proposal.name}</span>
                  </IntentButton>
                </IntentForm>
              ) : (
                <Chip icon="clock">{t("people.proposal.waits")}</Chip>
              )}
              <IntentForm intent="decline" about={about}>
                <IntentButton intent="decline" about={about} pendingText={t("sending")} variant="quiet" small>
                  {t(proposal.proposedById === me ? "people.proposal.takeBack" : "people.proposal.decline")}
                  <span className="g-hidden"> {proposal.name}</span>
                </IntentButton>
              </IntentForm>
            </div>
          </ListItem>
        );
      })}
    </List>
  );
}

/** Who supervises which team, and the form that ends it. */
export function Supervision(props: {
  supervision: readonly SupervisionLine[];
  mayEnd: boolean;
  refusal: RefusedForm | undefined;
  /** The choice of who takes over, of another slice. */
  takingOver: (line: SupervisionLine, field: Field) => ReactNode;
}) {
  const { supervision, mayEnd, refusal, takingOver } = props;
  const t = useT("programmes");
  const locale = useLocale();
  if (supervision.length === 0) return <p className="g-muted">{t("people.supervision.none")}</p>;
  return (
    <List label={t("people.supervision")}>
      {supervision.map((line) => {
        const from = formatDay(locale, line.startedOn);
        const days = line.endedOn
          ? t("people.supervision.between", { from, to: formatDay(locale, line.endedOn) })
          : t("people.supervision.from", { from });
        return (
          <ListItem key={line.id} title={line.team} detail={`${line.researcher} · ${days}`}>
            {mayEnd && <EndSupervision {...{ line, refusal, takingOver }} />}
          </ListItem>
        );
      })}
    </List>
  );
}

/** Said before it is done: what becomes of what is booked. */
function EndSupervision(
  props: Pick<Parameters<typeof Supervision>[0], "refusal" | "takingOver"> & { line: SupervisionLine },
) {
  const { line, refusal, takingOver } = props;
  const t = useT("programmes");
  const about = { supervisionId: line.id };
  const form = useIntent(refusal, { intent: "end-supervision", about }, "programmes", "hand-overs");
  const summary = (
    <>
      {t("people.supervision.end")}
      <span className="g-hidden">
        {" "}
        {line.team}, {line.researcher}
      </span>
    </>
  );
  return (
    <Disclosure plain summary={summary} open={form.refused}>
      <IntentForm intent="end-supervision" about={about}>
        <FormLayout>
          {form.message !== undefined && (
            <Callout tone="warning" live>
              {form.message}
            </Callout>
          )}
          {takingOver(line, { typed: form.typed("toId"), error: form.error("toId") })}
          <FormActions>
            <IntentButton intent="end-supervision" about={about} pendingText={t("sending")} variant="danger" small>
              {t("people.supervision.end.do", { team: line.team })}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
