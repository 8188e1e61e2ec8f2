import type { ReactNode } from "react";
import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import type { ViewedCycle } from "./cycle-view.tsx";
import { QuickLog } from "./quick-log.tsx";
import { type Refused, useSheetStore } from "./use-sheet.tsx";

/** A draft is the quick log, gone on with; then `children`. */
export function DraftPage(props: { page: ViewedCycle; refusal: Refused | undefined; children: ReactNode }) {
  const { page, refusal, children } = props;
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
          version: cycle.changedAt.toISOString(),
          owner: page.owner.name,
          scale: cycle.scale,
        }}
        refusal={refusal}
      >
        {page.rights.delete && <Discard />}
      </QuickLog>
      <div className="mt-8 grid gap-6">{children}</div>
    </Page>
  );
}

/** Behind a fold: right under "Spara", one slip of a thumb would throw the draft away. */
function Discard() {
  const t = useT("cycles");
  const store = useSheetStore();
  return (
    <Disclosure summary={t("log.discard")} plain>
      <p>{t("log.discard.text")}</p>
      <Form method="post" className="mt-3" onSubmit={() => store.end()}>
        <Button type="submit" name="intent" value="delete" icon="trash">
          {t("log.discard.action")}
        </Button>
      </Form>
    </Disclosure>
  );
}
