import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import type { ViewedCycle } from "./cycle-view.tsx";
import { QuickLog } from "./quick-log.tsx";
import type { Refused } from "./use-sheet.tsx";

/** A draft is the quick log, gone on with. */
export function DraftPage({ page, refusal }: { page: ViewedCycle; refusal: Refused | undefined }) {
  const t = useT("cycles");
  const { cycle, team, ideas, key } = page;
  return (
    <Page narrow>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={cycle.previousId ? t("log.next.title") : t("log.title")}
        lead={cycle.previousId ? t("log.next.lead") : t("log.lead")}
      />
      <QuickLog
        key={cycle.id}
        team={team}
        cycleId={cycle.id}
        questions={cycle.questions}
        formKey={key}
        today={cycle.startsOn ?? ""}
        ideas={ideas}
        draft={{
          what: cycle.what,
          startsOn: cycle.startsOn ?? "",
          ideaId: cycle.ideaId ?? "",
          ideaDraft: cycle.ideaDraft,
        }}
        refusal={refusal}
      />
      {page.rights.delete && (
        <Form method="post">
          <Button type="submit" name="intent" value="delete" variant="quiet" icon="trash">
            {t("log.discard")}
          </Button>
        </Form>
      )}
    </Page>
  );
}
