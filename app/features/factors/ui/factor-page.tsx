import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import type { FactorsOfTalk } from "../queries/talk.server.ts";
import { FactorPanel } from "./factor-panel.tsx";

/** What hindered and helped, alone: seen when a press was refused, with the list as it is now. `message`: why. */
export function FactorPage(props: { title: string; back: string; message: ReactNode; factors: FactorsOfTalk }) {
  const { title, back, message, factors } = props;
  const shell = useT("shell");
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={factors.page}>{back}</BackLink>} title={title} lead={message} />
      <FactorPanel {...factors} />
    </Page>
  );
}
