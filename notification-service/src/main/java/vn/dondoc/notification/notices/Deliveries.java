package vn.dondoc.notification.notices;

/** How far a notice has come by each channel. */
public record Deliveries(Delivery mail) {
    public Delivery by(Channel channel) {
        return switch (channel) {
            case MAIL -> mail;
        };
    }
}
