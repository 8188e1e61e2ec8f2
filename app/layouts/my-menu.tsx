import { useT } from "#app/i18n/use-t.tsx";
import { MenuButton, MenuGroup, MenuLink } from "#app/ui/details-menu.tsx";
import { PersonMenu } from "#app/ui/person-menu.tsx";

/** What is one's own: the account, and the way out. Signing out is a form of its own, so that it works without script. */
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
        <form method="post" action="/sign-out">
          <MenuButton icon="sign-out">{t("me.signOut")}</MenuButton>
        </form>
      </MenuGroup>
    </PersonMenu>
  );
}
