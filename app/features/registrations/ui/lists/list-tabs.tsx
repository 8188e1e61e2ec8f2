import { useT } from "#app/i18n/use-t.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

/** What there is to see of those who come: all of it for the lead, the names for who reads them only. */
export function ListTabs({ gathering, decides }: { gathering: { id: string; programmeId: string }; decides: boolean }) {
  const t = useT("registration-lists");
  const here = `/programmes/${gathering.programmeId}/gatherings/${gathering.id}`;
  const tabs = [
    { to: `${here}/registrations`, label: t("tab.lists") },
    { to: `${here}/registrations/answers`, label: t("tab.answers") },
    { to: `${here}/needs`, label: t("tab.needs") },
    { to: `${here}/messages`, label: t("tab.messages") },
  ];
  if (!decides) return null;
  return (
    <div className="g-print-hidden">
      <Tabs label={t("tabs.label")} tabs={tabs} />
    </div>
  );
}
