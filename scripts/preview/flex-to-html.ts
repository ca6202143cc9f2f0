/** A Flex component, as loosely as a preview needs it. */
type Component = Readonly<Record<string, unknown>> & { readonly type: string };

const FONT_SIZES: Readonly<Record<string, string>> = {
  xxs: '11px',
  xs: '13px',
  sm: '14px',
  md: '16px',
  lg: '19px',
  xl: '22px',
  xxl: '29px',
};
const GAPS: Readonly<Record<string, string>> = {
  none: '0',
  xs: '2px',
  sm: '4px',
  md: '8px',
  lg: '12px',
  xl: '16px',
  xxl: '20px',
};
const BUTTON_STYLES: Readonly<Record<string, (colour: string) => string>> = {
  primary: (colour) => `background:${colour || '#17c950'};color:#fff`,
  secondary: (colour) => `background:${colour || '#dcdfe5'};color:#111`,
  link: (colour) => `color:${colour || '#42659a'}`,
};

/** A Flex container (bubble or carousel) as HTML, with LINE's sizes as seen on a phone. */
export function flexToHtml(container: unknown): string {
  const root = container as Component;
  if (root.type !== 'carousel') return bubbleToHtml(root);
  return `<div class="carousel">${children(root).map(bubbleToHtml).join('')}</div>`;
}

/** Text made harmless inside HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function bubbleToHtml(bubble: Component): string {
  const blocks = (['header', 'body', 'footer'] as const)
    .filter((name) => bubble[name])
    .map((name) => {
      const box = bubble[name] as Component;
      const padding = name === 'footer' ? '10px' : '20px';
      return componentToHtml({ paddingAll: padding, ...box }, 'vertical', 0, 'none', name);
    });
  return `<div class="bubble">${blocks.join('')}</div>`;
}

function componentToHtml(
  component: Component,
  parentLayout: string,
  index: number,
  spacing: string,
  block = '',
): string {
  const outer = outerStyle(component, parentLayout, index, spacing);
  switch (component.type) {
    case 'box':
      return boxToHtml(component, outer, block);
    case 'text':
      return `<div class="text ${component.wrap ? 'wrap' : ''}" style="${outer};${textStyle(component)}">${escapeHtml(String(component.text))}</div>`;
    case 'button':
      return buttonToHtml(component, outer);
    case 'separator':
      return `<div style="${outer};border-top:1px solid ${component.color ?? '#d4d6da'}"></div>`;
    default:
      return `<div style="${outer}"></div>`;
  }
}

function boxToHtml(box: Component, outer: string, block: string): string {
  const layout = String(box.layout);
  const inner = children(box)
    .map((child, index) => componentToHtml(child, layout, index, String(box.spacing ?? 'none')))
    .join('');
  const style = [
    outer,
    `flex-direction:${layout === 'vertical' ? 'column' : 'row'}`,
    ...['All', 'Top', 'Bottom', 'Start', 'End'].map((side) => padding(box, side)),
    box.backgroundColor ? `background:${box.backgroundColor}` : '',
    box.cornerRadius ? `border-radius:${box.cornerRadius}` : '',
    box.borderWidth ? `border:${box.borderWidth} solid ${box.borderColor}` : '',
    box.alignItems ? `align-items:${box.alignItems}` : '',
    box.justifyContent ? `justify-content:${box.justifyContent}` : '',
    box.height ? `height:${box.height}` : '',
    box.width ? `width:${box.width}` : '',
  ];
  return `<div class="box ${block}" style="${style.filter(Boolean).join(';')}">${inner}</div>`;
}

function buttonToHtml(button: Component, outer: string): string {
  const action = button.action as { readonly label: string };
  const height = button.height === 'sm' ? 40 : 52;
  const style = BUTTON_STYLES[String(button.style ?? 'link')]?.(String(button.color ?? ''));
  return `<div class="button" style="${outer};height:${height}px;${style}"><span>${escapeHtml(action.label)}</span></div>`;
}

function textStyle(text: Component): string {
  return [
    `font-size:${FONT_SIZES[String(text.size ?? 'md')] ?? text.size}`,
    `color:${text.color ?? '#111'}`,
    text.weight === 'bold' ? 'font-weight:700' : '',
    `text-align:${text.align ?? 'start'}`,
    text.decoration ? `text-decoration:${text.decoration}` : '',
    text.lineSpacing ? `line-height:calc(1.35em + ${text.lineSpacing})` : '',
    text.gravity === 'center' ? 'align-self:center' : '',
  ]
    .filter(Boolean)
    .join(';');
}

/** In a horizontal box a child takes its share of the width unless told otherwise (flex 1). */
function outerStyle(component: Component, layout: string, index: number, spacing: string): string {
  const share = Number(component.flex ?? (layout === 'vertical' || component.width ? 0 : 1));
  const flex = share === 0 ? '0 0 auto' : `${share} 0 0`;
  const side = layout === 'vertical' ? 'top' : 'left';
  const gap = component.margin ?? (index === 0 ? 'none' : spacing);
  const size = index === 0 && component.margin === undefined ? '0' : (GAPS[String(gap)] ?? gap);
  return `flex:${layout === 'vertical' ? '0 0 auto' : flex};margin-${side}:${size}`;
}

function padding(box: Component, side: string): string {
  const value = box[`padding${side}`];
  if (value === undefined) return '';
  const size = GAPS[String(value)] ?? value;
  const name = { All: '', Top: '-top', Bottom: '-bottom', Start: '-left', End: '-right' }[side];
  return `padding${name}:${size}`;
}

const children = (box: Component): readonly Component[] =>
  (box.contents ?? []) as readonly Component[];
