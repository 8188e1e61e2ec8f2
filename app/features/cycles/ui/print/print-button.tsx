import { useEffect, useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Button } from "#app/ui/form/button.tsx";

/** Prints the page. Without our script a line says where the browser does it. */
export function PrintButton() {
  const t = useT("cycle-lists");
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return <p className="g-muted g-small g-print-hidden">{t("print.hint")}</p>;
  return (
    <Button icon="printer" variant="primary" onClick={() => window.print()}>
      {t("print.button")}
    </Button>
  );
}
