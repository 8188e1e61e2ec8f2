import { useT } from "#app/i18n/use-t.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

/** The programme's pages for those who look after it. For all others there is one page, and no tabs. */
export function ProgrammeTabs({ programmeId, lead }: { programmeId: string; lead: boolean }) {
  const t = useT("programmes");
  const at = `/programmes/${programmeId}`;
  return (
    <Tabs
      label={t("tabs.label")}
      tabs={[
        { to: at, label: t("tabs.overview"), icon: "steps" },
        { to: `${at}/overview`, label: t("tabs.how-it-goes"), icon: "chart" },
        { to: `${at}/people`, label: t("tabs.people"), icon: "people" },
        { to: `${at}/supervision`, label: t("tabs.supervision"), icon: "comment" },
        { to: `${at}/reports`, label: t("tabs.reports"), icon: "document" },
        { to: `${at}/study`, label: t("tabs.study"), icon: "lock", end: false },
        ...(lead
          ? ([
              { to: `${at}/places`, label: t("tabs.places"), icon: "building" },
              { to: `${at}/settings`, label: t("tabs.settings"), icon: "settings" },
              { to: `${at}/mail`, label: t("tabs.mail"), icon: "mail", end: false },
              { to: `${at}/events`, label: t("tabs.events"), icon: "history" },
            ] as const)
          : []),
      ]}
    />
  );
}
