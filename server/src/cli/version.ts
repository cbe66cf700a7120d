declare const NIANBAO_VERSION: string;

export const version = NIANBAO_VERSION;
