/** The group of workers that every command means unless told otherwise. */
export const defaultGroup = 'guanxia';
