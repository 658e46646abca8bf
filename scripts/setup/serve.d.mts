export function serve(folder: string): Promise<{ readonly url: string; readonly close: () => void }>;
