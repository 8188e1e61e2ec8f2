import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import type { DoorView } from "./device.ts";

/** How it stands with what was pressed: sent, on its way, or waiting for a network. `works`: the page opens without one. */
export function DoorState({ view, works }: { view: DoorView; works: boolean }) {
  const t = useT("door");
  const { state, waiting, keeps } = view;
  const n = waiting.length;
  const icons: Readonly<Record<DoorView["state"], IconName>> = {
    online: "cloud",
    offline: "offline",
    "signed-out": "lock",
    gone: "lock",
  };
  const text =
    state === "offline"
      ? n > 0
        ? t("state.offline.waiting", { n })
        : t("state.offline")
      : state === "signed-out"
        ? n > 0
          ? t("state.signed-out.waiting", { n })
          : t("state.signed-out")
        : state === "gone"
          ? t("state.gone")
          : n > 0
            ? t("state.sending", { n })
            : t(works ? "state.works" : "state.online");
  return (
    <div className="grid gap-2">
      <p
        className={`flex items-start gap-2 text-sm ${state === "online" ? "g-muted" : "font-semibold"}`}
        data-door-state={state}
      >
        <Icon name={icons[state]} />
        <span className="grid gap-1">
          <span role="status">{text}</span>
          {state === "signed-out" && (
            <a href="/sign-in" target="_blank" rel="noopener">
              {t("state.sign-in")}
            </a>
          )}
        </span>
      </p>
      {!keeps && <Callout tone="warning">{t("state.not-kept")}</Callout>}
    </div>
  );
}
