import { type SubmitEvent, use, useRef, useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveContext } from "#app/live/live-provider.tsx";
import { MenuButton } from "#app/ui/details-menu.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";

/**
 * The way out: a form of its own, so that it works without script. It takes all that the browser keeps, so who has text
 * that was not sent is asked first.
 */
export function SignOut() {
  const t = useT("shell");
  const tab = use(LiveContext);
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const stay = () => setAsked(false);
  const onSubmit = (event: SubmitEvent) => {
    if (!tab?.unsent.any()) return;
    event.preventDefault();
    setAsked(true);
  };
  const go = () => {
    tab?.unsent.letGo();
    form.current?.submit();
  };
  return (
    <>
      <form ref={form} method="post" action="/sign-out" onSubmit={onSubmit}>
        <MenuButton icon="sign-out">{t("me.signOut")}</MenuButton>
      </form>
      <Dialog open={asked} onClose={stay} title={t("unsent.title")} closeLabel={t("unsent.stay")}>
        <p>{t("unsent.signOut")}</p>
        <FormActions>
          <Button variant="primary" onClick={stay}>
            {t("unsent.stay")}
          </Button>
          <Button onClick={go}>{t("unsent.signOutAnyway")}</Button>
        </FormActions>
      </Dialog>
    </>
  );
}
