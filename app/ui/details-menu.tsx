import type { ReactNode } from "react";
import { Link } from "react-router";
import { CloseOnLeave } from "./close-on-leave.tsx";
import { Icon, type IconName } from "./icon.tsx";

/**
 * A menu of links and forms that opens without JavaScript. `side` says which edge it lines up with.
 * `label` names the trigger when its content alone does not ("Du är inloggad som Åsa Lind").
 */
export function DetailsMenu(props: {
  trigger: ReactNode;
  label?: string | undefined;
  side?: "start" | "end" | undefined;
  up?: boolean | undefined;
  children: ReactNode;
}) {
  const { trigger, label, side = "start", up = false, children } = props;
  return (
    <details className={`g-menu g-menu-${side}${up ? " g-menu-up" : ""}`}>
      <summary className="g-menu-trigger" aria-label={label}>
        {trigger}
      </summary>
      <div className="g-menu-panel">
        <CloseOnLeave />
        {children}
      </div>
    </details>
  );
}

/** A link in a `DetailsMenu`. `current` marks the one that is chosen now. */
export function MenuLink(props: {
  to: string;
  icon?: IconName | undefined;
  current?: boolean | undefined;
  detail?: string | undefined;
  children: ReactNode;
}) {
  const { to, icon, current = false, detail, children } = props;
  return (
    <Link to={to} className="g-menu-item" aria-current={current || undefined}>
      {icon && <Icon name={icon} />}
      <span className="g-menu-text">
        {children}
        {detail !== undefined && <span className="g-menu-detail">{detail}</span>}
      </span>
      {current && <Icon name="check" />}
    </Link>
  );
}

/** A button in a `DetailsMenu`; put it in a form of its own ("Logga ut"). */
export function MenuButton({ icon, children }: { icon?: IconName | undefined; children: ReactNode }) {
  return (
    <button type="submit" className="g-menu-item">
      {icon && <Icon name={icon} />}
      <span className="g-menu-text">{children}</span>
    </button>
  );
}

/** A line between groups, with a heading if given. */
export function MenuGroup({ title, children }: { title?: string | undefined; children: ReactNode }) {
  return (
    <div className="g-menu-group">
      {title !== undefined && <p className="g-menu-title">{title}</p>}
      {children}
    </div>
  );
}
