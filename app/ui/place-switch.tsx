import type { ReactNode } from "react";
import { DetailsMenu } from "./details-menu.tsx";
import { Icon } from "./icon.tsx";

/**
 * Where one is (team over programme) and the way to another place. `children` are `MenuLink`s; without them it is
 * plain text. `label` names the control ("Byt team eller program").
 */
export function PlaceSwitch(props: {
  title: string;
  under?: string | undefined;
  label?: string | undefined;
  children?: ReactNode;
}) {
  const { title, under, label, children } = props;
  const text = (
    <span className="g-place">
      <span className="g-place-title">{title}</span>
      {under !== undefined && <span className="g-place-under">{under}</span>}
    </span>
  );
  if (!children) return <div className="g-place-plain">{text}</div>;
  return (
    <DetailsMenu
      trigger={
        <>
          {text}
          {label !== undefined && <span className="g-hidden">{label}</span>}
          <Icon name="chevrons-up-down" />
        </>
      }
    >
      {children}
    </DetailsMenu>
  );
}
