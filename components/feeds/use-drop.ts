import { useEffect, useRef, useState } from 'preact/hooks';

interface Dropped {
  readonly files: (files: readonly File[]) => void;
  readonly link: (address: string) => void;
}

/** Words that are moved into a field are the field's. */
function isOurs({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return true;
  return types.includes('text/uri-list') && !(target instanceof Element && target.matches('input, textarea'));
}

/**
 * Takes what is dropped on the page, wherever it is: a browser would leave the page to open a file that has missed its box.
 * @returns whether something is held over the page
 */
export function useDrop(dropped: Dropped): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(dropped);
  latest.current = dropped;
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!isOurs(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const left = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const link = event.dataTransfer?.getData('text/uri-list').split(/\r?\n/, 1)[0] ?? '';
      if (files.length > 0) latest.current.files(files);
      else if (link !== '') latest.current.link(link);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', left);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', left);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return isOver;
}
