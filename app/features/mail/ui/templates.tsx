import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { MailPage } from "../queries.server.ts";

/** Every kind of mail, each with a page that shows what it is like. */
export function Templates({ at, templates }: { at: string; templates: MailPage["templates"] }) {
  const t = useT("mail");
  return (
    <List label={t("templates.title")}>
      {templates.map((template) => (
        <ListItem key={template} title={<Link to={`${at}/${template}`}>{t(`template.${template}`)}</Link>} />
      ))}
    </List>
  );
}
