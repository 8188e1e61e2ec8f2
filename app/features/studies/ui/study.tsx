import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { Columns, Section } from "#app/ui/page.tsx";
import type { WholeStudy } from "../types.ts";
import { Facts } from "./facts.tsx";
import { EarlierApprovals, Gate } from "./gate.tsx";
import { Interviewers } from "./interviewers.tsx";
import { Languages, Texts } from "./texts.tsx";

type Props = {
  programmeId: string;
  study: WholeStudy;
  me: string;
  arranges: boolean;
  formKey: string;
  refusal: RefusedForm | undefined;
};

/** A study as its researchers see it: whether it may begin first, then what it is and what parents read. */
export function Study({ programmeId, study, me, arranges, formKey, refusal }: Props) {
  const t = useT("studies");
  const at = `/programmes/${programmeId}/study`;
  return (
    <>
      <Columns>
        <div className="g-flow">
          <Section title={t("gate.title")}>
            <Gate study={study} me={me} at={at} formKey={formKey} refusal={refusal} />
          </Section>
          <Section
            title={t("texts.title")}
            lead={t("texts.lead")}
            actions={
              <ButtonLink to={`${at}/guide`} icon="list" small>
                {t("guide.to")}
              </ButtonLink>
            }
          >
            <Texts languages={study.languages} at={at} refusal={refusal} />
            <Languages refusal={refusal} />
          </Section>
        </div>
        <div className="g-flow">
          <Section
            title={t("facts.title")}
            actions={
              <ButtonLink to={`${at}/edit`} icon="pencil" small>
                {t("facts.edit")}
              </ButtonLink>
            }
          >
            <Facts facts={study.facts} />
          </Section>
          <Section
            title={t("interviewers.title")}
            lead={t("interviewers.lead")}
            actions={
              arranges && (
                <ButtonLink to={`${at}/times`} icon="calendar" small>
                  {t("interviewers.times")}
                </ButtonLink>
              )
            }
          >
            <Interviewers researchers={study.researchers} refusal={refusal} />
          </Section>
        </div>
      </Columns>
      {study.earlier.length > 0 && (
        <Section title={t("earlier.title")}>
          <EarlierApprovals approvals={study.earlier} />
        </Section>
      )}
    </>
  );
}
