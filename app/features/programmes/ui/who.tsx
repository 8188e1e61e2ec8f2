import { useT } from "#app/i18n/use-t.tsx";
import { Avatar } from "#app/ui/avatar.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { WhoLine } from "../queries/programme-page.server.ts";

const roles = [
  ["lead", "people.leads"],
  ["researcher", "people.researchers"],
  ["partner", "people.partners"],
] as const;

/** By name: whom to turn to in the programme outside the teams. Nothing is done here. */
export function Who({ who }: { who: readonly WhoLine[] }) {
  const t = useT("programmes");
  return (
    <div className="grid gap-6">
      {roles.map(([role, title]) => {
        const those = who.filter((one) => one.role === role);
        if (those.length === 0) return null;
        return (
          <div key={role}>
            <h3 className="mb-2 font-semibold">{t(title)}</h3>
            <List label={t(title)}>
              {those.map(({ personId, name, organisation, supervises }) => (
                <ListItem
                  key={personId}
                  before={<Avatar name={name} />}
                  title={name}
                  detail={supervises.length > 0 ? t("who.supervises", { teams: supervises.join(", ") }) : organisation}
                />
              ))}
            </List>
          </div>
        );
      })}
    </div>
  );
}
