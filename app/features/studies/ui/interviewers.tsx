import { useT } from "#app/i18n/use-t.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { WholeStudy } from "../types.ts";

/** The programme's researchers, each with a button that says whether she is to interview. */
export function Interviewers(props: { researchers: WholeStudy["researchers"]; refusal: RefusedForm | undefined }) {
  const { researchers, refusal } = props;
  const t = useT("studies");
  const { message } = useIntent(refusal, { intent: "interviewer" }, "studies");
  if (researchers.length === 0) return <p className="g-muted">{t("interviewers.none")}</p>;
  return (
    <>
      {message !== undefined && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      <List label={t("interviewers.title")}>
        {researchers.map(({ id, name, interviews }) => {
          const about = { personId: id, on: interviews ? "no" : "yes" };
          return (
            <ListItem
              key={id}
              before={<Avatar name={name} />}
              title={name}
              end={
                <IntentForm intent="interviewer" about={about}>
                  <IntentButton intent="interviewer" about={about} pendingText={t("sending")} variant="secondary" small>
                    {t(interviews ? "interviewers.stop" : "interviewers.do")}
                    <VisuallyHidden>{t("interviewers.about", { name })}</VisuallyHidden>
                  </IntentButton>
                </IntentForm>
              }
            >
              {interviews && (
                <div className="g-row mt-1">
                  <Chip tone="accent">{t("interviewers.yes")}</Chip>
                </div>
              )}
            </ListItem>
          );
        })}
      </List>
    </>
  );
}
