import { useT } from "#app/i18n/use-t.tsx";
import { Button } from "#app/ui/form/button.tsx";

/** Hidden until the page's script finds that this browser knows passkeys. */
export function PasskeyButton({ to, primary }: { to: string; primary: boolean }) {
  const t = useT("sign-in");
  return (
    <div
      hidden
      data-passkey=""
      data-options="/sign-in/passkey/options"
      data-verify="/sign-in/passkey"
      data-to={to}
      data-text-failed={t("passkey.failed")}
      data-text-unknown={t("passkey.unknown")}
      data-text-cancelled={t("passkey.cancelled")}
    >
      <Button variant={primary ? "primary" : "secondary"} icon="key" wide={primary}>
        {t(primary ? "touch.button" : "passkey.button")}
      </Button>
      <p role="status" className="text-danger mt-2 empty:hidden" />
    </div>
  );
}
