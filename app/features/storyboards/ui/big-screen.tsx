import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#app/ui/form/button.tsx";

/**
 * Fills the screen with a part of the page, by its id. A browser that cannot, or has no script, has no button: the part is
 * on the page.
 */
export function BigScreen({ of, children }: { of: string; children: ReactNode }) {
  const [can, setCan] = useState(false);
  useEffect(() => setCan(document.fullscreenEnabled), []);
  if (!can) return null;
  return (
    <Button
      icon="eye"
      onClick={() => {
        // Who does not let it stays where she is.
        document
          .getElementById(of)
          ?.requestFullscreen()
          .catch(() => undefined);
      }}
    >
      {children}
    </Button>
  );
}
