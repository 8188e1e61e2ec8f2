import { useEffect } from "react";
import { useBlocker } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";

/** Asks before one leaves what is not saved: nothing of it is kept in the browser. */
export function LeaveGuard({ unsaved }: { unsaved: boolean }) {
  const t = useT("interviews");
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const asking = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", asking);
    return () => window.removeEventListener("beforeunload", asking);
  }, [unsaved]);
  const stay = () => blocker.reset?.();
  return (
    <Dialog open={blocker.state === "blocked"} onClose={stay} title={t("leave.title")} closeLabel={t("leave.stay")}>
      <p>{t("leave.text")}</p>
      <FormActions>
        <Button variant="primary" onClick={stay}>
          {t("leave.stay")}
        </Button>
        <Button onClick={() => blocker.proceed?.()}>{t("leave.go")}</Button>
      </FormActions>
    </Dialog>
  );
}
