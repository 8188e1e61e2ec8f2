import { useT } from "#app/i18n/use-t.tsx";
import { MenuGroup, MenuLink } from "#app/ui/details-menu.tsx";
import { PersonMenu } from "#app/ui/person-menu.tsx";
import { SignOut } from "./sign-out.tsx";

/** What is one's own: the account, and the way out. */
export function MyMenu({ name }: { name: string }) {
  const t = useT("shell");
  return (
    <PersonMenu name={name} label={t("me.menu")}>
      <MenuGroup>
        <MenuLink to="/account" icon="key">
          {t("me.account")}
        </MenuLink>
      </MenuGroup>
      <MenuGroup>
        <SignOut />
      </MenuGroup>
    </PersonMenu>
  );
}
