import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "info" | "warning" | "success" | "danger";

const icons: Readonly<Record<Tone, IconName>> = {
  info: "info",
  warning: "warning",
  success: "check-circle",
  danger: "warning",
};

/** Something to notice, in its place in the page. `live` reads it aloud when it appears: after an act, never at load. */
export function Callout(props: {
  tone?: Tone | undefined;
  title?: string | undefined;
  icon?: IconName | undefined;
  actions?: ReactNode;
  live?: boolean | undefined;
  children?: ReactNode;
}) {
  const { tone = "info", title, icon = icons[tone], actions, live = false, children } = props;
  return (
    <div className={`g-callout g-callout-${tone}`} role={live ? "status" : undefined}>
      <Icon name={icon} />
      <div>
        {title !== undefined && <p className="g-callout-title">{title}</p>}
        {children}
        {actions && <div className="g-row g-callout-actions">{actions}</div>}
      </div>
    </div>
  );
}
