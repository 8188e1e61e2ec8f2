import { useEffect, useState } from "react";
import { Button } from "#app/ui/form/button.tsx";

/** Opens the browser's own print dialogue. Without our script there is nothing to press, so it is not there. */
export function PrintButton({ children }: { children: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <Button small variant="quiet" icon="printer" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
