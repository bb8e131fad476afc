package vn.dondoc.contracts;

/** The data of one event on the wire: what happened, with the facts a consumer needs, and who did it. */
public interface Message {
    Actor actor();
}
